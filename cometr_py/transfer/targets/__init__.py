"""Targets that experiments are copied to."""
