"""Sources that experiments are copied from."""
