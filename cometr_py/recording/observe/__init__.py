"""What is recorded about a run: environment, source code, system metrics."""
