# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
"""Ranges, lengths, and sizes, from the table ``x-limits`` of the description."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import msgspec

#: Every integer: steps, times, sizes, counts, and pages.
INT64_SMALLEST = -9223372036854775808
#: Every integer: steps, times, sizes, counts, and pages.
INT64_LARGEST = 9223372036854775807
#: Epoch, which may have a fraction; the numbers up to 2^53 are exact.
EPOCH_SMALLEST = -9007199254740992
#: Epoch, which may have a fraction; the numbers up to 2^53 are exact.
EPOCH_LARGEST = 9007199254740992
#: Name of a metric, a parameter, or an other, including the prefix that a context adds.
SERIES_NAME_MAX_LENGTH = 500
#: Tag of an experiment.
TAG_MAX_LENGTH = 500
#: Logical name of an asset.
FILE_NAME_MAX_LENGTH = 2000
#: ID that a client chooses.
IDENTIFIER_MAX_LENGTH = 64
#: Name of an artifact.
ARTIFACT_NAME_MAX_LENGTH = 500
#: Alias of an artifact version.
ARTIFACT_LABEL_MAX_LENGTH = 255
#: Name of a model, or of a registered model.
MODEL_NAME_MAX_LENGTH = 500
#: Email address of a user.
EMAIL_MAX_LENGTH = 320
#: String value of a parameter or other, source code, graph, or HTML notes.
LOGGED_TEXT_MAX_LENGTH = 62914560
#: Points of one request.
METRIC_BATCH_MAX_ITEMS = 1000
#: Request body without files, unpacked.
REQUEST_BODY_MAX_BYTES = 67108864
#: One uploaded file.
UPLOADED_FILE_MAX_BYTES = 107374182400

SeriesName: TypeAlias = Annotated[str, msgspec.Meta(max_length=SERIES_NAME_MAX_LENGTH)]
Tag: TypeAlias = Annotated[str, msgspec.Meta(max_length=TAG_MAX_LENGTH)]
FileName: TypeAlias = Annotated[str, msgspec.Meta(max_length=FILE_NAME_MAX_LENGTH)]
Identifier: TypeAlias = Annotated[str, msgspec.Meta(max_length=IDENTIFIER_MAX_LENGTH)]
ArtifactName: TypeAlias = Annotated[str, msgspec.Meta(max_length=ARTIFACT_NAME_MAX_LENGTH)]
ArtifactLabel: TypeAlias = Annotated[str, msgspec.Meta(max_length=ARTIFACT_LABEL_MAX_LENGTH)]
ModelName: TypeAlias = Annotated[str, msgspec.Meta(max_length=MODEL_NAME_MAX_LENGTH)]
Email: TypeAlias = Annotated[str, msgspec.Meta(max_length=EMAIL_MAX_LENGTH)]
LoggedText: TypeAlias = Annotated[str, msgspec.Meta(max_length=LOGGED_TEXT_MAX_LENGTH)]
