# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
"""Structs of every request and response of the REST API v2, for this package's own client and server.

There is one module per tag. A struct that several tags use is in ``shared``; no tag's module imports another tag's.
For the operation ``get_metric_values`` of the tag ``metrics``, the module ``comet_wire.metrics`` has:

- ``GetMetricValuesParams``: the path and query parameters; missing if the operation has none.
- ``GetMetricValuesRequest``: the request body; missing if there is none.
- ``GetMetricValuesResponse``: the body of a successful response; missing if it is empty or not JSON.
- ``GET_METRIC_VALUES``: an ``Endpoint`` with the method, the path, and these types.

A schema keeps its name from the description (``MetricSeriesReply``); where that differs from the predictable name, the
predictable name is an alias. ``comet_wire.endpoints.endpoint`` finds an endpoint by its operationId.

Conventions:

- Fields are snake_case in Python and keep the description's spelling on the wire.
- A field that may be absent has the default ``UNSET``, and is absent from the JSON as long as it is ``UNSET``. ``None``
  is JSON's ``null``, allowed where the description allows it. ``base.or_none`` reads both as ``None``.
- A field that only old servers leave out (``x-absent-on-old-servers``) has the default ``None`` instead.
- Unknown fields are ignored when decoding. ``JsonValue`` is a value whose shape the description leaves open. An object
  with free keys is a ``dict``.
- Enumerations are plain strings, because servers add values. Decoding checks that an integer has 64 bits at most,
  unless its field is ``int | float | str``, and the length of strings in requests that have a row in ``limits``. Other
  lengths, patterns, and ranges are not checked.
- A union that msgspec cannot tell apart (two objects, or two arrays) is a ``JsonValue``.
- NaN and infinities are not JSON. Send them as the strings ``"NaN"``, ``"Infinity"``, and ``"-Infinity"`` where the
  field is ``int | float | str``; msgspec encodes a ``float`` NaN as ``null`` without an error.
- Files are not in the structs: a form's struct has only its text fields (decode with ``strict=False``), and the
  response type of a download is ``bytes``.
- msgspec prepares a type when it is first used, and crashes if two threads do so at once. Decode and convert only
  through the package's JSON decoder, which prepares types one at a time.
"""
