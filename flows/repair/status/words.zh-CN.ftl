repair-status-title = 工单进度
    .also = 进度, 查进度, 查一下进度, 工单, 我的工单, 查工单, 工单状态
repair-status-none = 您现在没有工单。遇到问题直接说；要真人，说「人工」。
