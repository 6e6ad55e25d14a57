repair-cancel-title = 取消
repair-cancel-which = 好的，这件事先放下。还需要什么，请选一项或直接说。
