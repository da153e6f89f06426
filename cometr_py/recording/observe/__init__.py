"""Observe the environment, the source code, and the load of the machine."""
