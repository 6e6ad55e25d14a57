repair-status-title = 工单进度
repair-status-none = 您现在没有工单。遇到问题直接说；要真人，说「人工」。
