"""``.comet.config`` as Comet's own SDK reads it; the values on the right were observed with comet_ml 3.58."""

from __future__ import annotations

import pytest

from cometr_py.core.sdk_config import SdkConfigError, parse

#: (lines in the section [comet], value of COMET_WORKSPACE)
VALUES = [
    ("workspace = abc  # key", "abc"),
    ("workspace = abc#key", "abc"),
    ("workspace = # nothing", ""),
    ("workspace =", ""),
    ("workspace = abc ; no comment", "abc ; no comment"),
    ('workspace = "abc # x"  # y', '"abc # x"'),
    ("workspace = 'abc'", "'abc'"),
    ('workspace = "a" b"', '"a" b"'),
    ('workspace = "a"#b', '"a"'),
    ("workspace = it's # a 'c'", "it's"),
    ('workspace = "it\'s"', '"it\'s"'),
    ("workspace = a, b", "a, b"),
    ("workspace = 'a', 'b'", "'a', 'b'"),
    ("workspace = '''a\n b # not\nc''' # yes", "a\n b # not\nc"),
    ('workspace = """a b"""', "a b"),
    ("workspace = '''it's'''", "it's"),
    ("workspace = a '''b", "a '''b"),
    ("workspace = a=b", "a=b"),
    ("workspace = [x]", "[x]"),
    ("workspace = a\\b\\n", "a\\b\\n"),
    ("workspace = a b  c   ", "a b  c"),
    ("\tworkspace\t=\tabc", "abc"),
    ("WORKSPACE = abc", "abc"),
    ("'workspace' = abc", "abc"),
    ("workspace = a\nWorkspace = b", "b"),
    ("# workspace = a\n   # comment\nworkspace = b", "b"),
    ("workspace = abc\r", "abc"),
    ("workspace = café", "café"),
    ("workspace = a%b$c %% %(x)d ${x}", "a%b$c %% %(x)d ${x}"),
    ("x = 1\nworkspace = %(x)s-%(x)s", "1-1"),
    ("a = %(b)s1\nb = 2\nworkspace = %(a)s", "21"),
    ("x = 1\nworkspace = '%(x)s'", "'1'"),
    ("workspace = %(x)s\n[[DEFAULT]]\nx = inner", "inner"),
]


@pytest.mark.parametrize(("lines", "value"), VALUES, ids=[lines for lines, _ in VALUES])
def test_values_are_those_of_the_sdk(lines: str, value: str) -> None:
    assert parse(f"[comet]\n{lines}\n".encode())["COMET_WORKSPACE"] == value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[comet] # c\nx = 1", {"COMET_X": "1"}),
        ("[ comet ]\nx = 1", {"COMET_X": "1"}),
        ("['comet']\nx = 1", {"COMET_X": "1"}),
        ("[COMET]\nx = 1\n[comet]\nx = 2", {"COMET_X": "2"}),
        ("x = 1", {"X": "1"}),
        ("comet_x = 0\n[comet]\nx = 1", {"COMET_X": "1"}),
        ("[comet]\n[[logging]]\nfile = /l\n[other]\ny = 2", {"COMET_LOGGING_FILE": "/l", "OTHER_Y": "2"}),
        ("[comet]\n[[logging]]\nfile = /l\nx = 1", {"COMET_LOGGING_FILE": "/l", "COMET_LOGGING_X": "1"}),
        ("z = top\n[comet]\nx = %(z)s", {"Z": "top", "COMET_X": "top"}),
        ("[DEFAULT]\nz = d\n[comet]\nx = %(z)s", {"DEFAULT_Z": "d", "COMET_X": "d"}),
        ("\ufeff[comet]\r\nx = 1\r\n", {"COMET_X": "1"}),
        ("", {}),
    ],
)
def test_sections_give_the_first_part_of_a_name(text: str, found: dict[str, str]) -> None:
    assert parse(text.encode()) == found


@pytest.mark.parametrize(
    "text",
    [
        "[comet]\napi_key: secret",
        "[comet]\nsecret",
        "; secret",
        '[comet]\nx = "secret',
        '[comet]\nx = "secret" more',
        "[comet]\nx = '''secret",
        "[comet]\nx = '''a''' secret",
        "[comet]\nx = a\nx = secret",
        "[comet]\n[comet]",
        "[[comet]\n",
        "[[comet]]\n",
        "[comet]\n[[[x]]]\n",
        "[comet] secret",
        "[comet]\nx = %(secret)s",
        "[comet]\nx = secret %(x)s",
        "[comet]\na = 1\n[other]\nx = %(a)s",
        "[comet]\nX = up\nw = %(x)s",
        b"[comet]\nx = secr\xe9t".decode("latin-1"),
    ],
)
def test_a_file_that_the_sdk_does_not_read_is_wrong_and_stays_unquoted(text: str) -> None:
    with pytest.raises(SdkConfigError) as refused:
        parse(text.encode("latin-1"))
    assert "secr" not in str(refused.value)
