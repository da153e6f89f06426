"""An example of every operation in Python, as a command for curl, and in R, made from the calls of the contract tests.

The Python code is the code of the call. The other two are made from the request that the call sends.
"""

import json
from pathlib import Path

from description.bundle import Description
from description.client_package import method_name

from cometr_py.core import api_spec

from .. import ROOT
from .cometr import cometr_code
from .curl import curl_command
from .httr2 import httr2_code
from .python import python_code
from .sent import calls_by_operation, sent_by

#: Where the server finds them.
FILE = ROOT / "cometr_py" / "server" / "web" / "reference" / "samples.json"
EXAMPLES = Path("tests/contract/examples")

Samples = dict[str, dict[str, str]]


def samples() -> Samples:
    """Return the examples of each operation by its ID, then by language: ``python``, ``curl``, and ``r``."""
    found: Samples = {}
    for operation_id, call in sorted(calls_by_operation().items()):
        operation = api_spec.operation(operation_id)
        sent = sent_by(call)
        found[operation_id] = {
            "curl": curl_command(operation, sent),
            "r": cometr_code(operation, sent) or httr2_code(operation, sent),
        }
    described = Description(json.loads(api_spec.document_bytes())).operations()
    methods = {one.id: f"{one.item['tags'][0]}.{method_name(one)}" for one in described}
    for operation_id, code in python_code(ROOT / EXAMPLES, methods).items():
        found[operation_id] = {"python": code, **found[operation_id]}
    return found


def to_json(found: Samples) -> str:
    """Return the content of ``FILE``."""
    return json.dumps(found, indent=1, ensure_ascii=False) + "\n"
