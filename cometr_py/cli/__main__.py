"""`python -m cometr_py.cli` is `cometr-py`."""

from cometr_py.cli import main

main()
