repair-corrected-title = Corrected
repair-corrected-changed = Corrected. { $slot }: { $value }
