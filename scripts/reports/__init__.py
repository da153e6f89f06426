"""What a reader wants to know about the description as a whole, made from it and from the code.

``coverage`` counts and tabulates the operations, ``api_index`` lists them for docs/api.md, ``validate`` asks
validators that are not ours.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# What is reported on is this tree, whatever is installed.
for folder in (ROOT, ROOT / "generated"):
    sys.path.insert(0, str(folder))
