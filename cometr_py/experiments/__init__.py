"""Experiments: create one, record to it, read and manage it."""
