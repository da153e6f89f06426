"""Artifacts: versioned sets of files, made, uploaded, looked up and downloaded."""
