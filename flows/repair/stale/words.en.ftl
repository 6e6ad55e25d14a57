repair-stale-title = An older button
repair-stale-old = That button is from an earlier message and no longer works. Please use the latest one.
