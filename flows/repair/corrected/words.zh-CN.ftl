repair-corrected-title = 已更正
repair-corrected-changed = 已更正，{ $slot }：{ $value }
