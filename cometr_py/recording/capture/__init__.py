"""Capture of stdout and stderr: Python streams, file descriptors, terminal lines."""
