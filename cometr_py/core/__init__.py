"""Shared mechanisms, one per job. Imports no other package of cometr_py."""
