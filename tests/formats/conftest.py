"""A PostgreSQL for the stores of earlier versions."""

from tests.local.conftest import cluster

__all__ = ["cluster"]
