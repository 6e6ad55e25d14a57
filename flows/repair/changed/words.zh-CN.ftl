repair-changed-title = 流程有更新
repair-changed-again = 抱歉，「{ $flow }」的步骤刚刚更新了，得从头再来一次。现在重新开始吗？
