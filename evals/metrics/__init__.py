"""Metrics: one small file each, from what was answered (or found) to a Score."""
