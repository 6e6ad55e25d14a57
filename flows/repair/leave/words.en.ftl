repair-leave-title = Leave the queue
repair-leave-nobody = You are not waiting for anybody just now; I'm here.
