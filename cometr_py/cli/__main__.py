"""`python -m cometr_py.cli` is `cometr-py`."""

from cometr_py.cli import main

if __name__ == "__main__":  # worker processes load this module under another name
    main()
