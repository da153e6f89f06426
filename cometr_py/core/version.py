"""The version of the package, which the build reads too."""

__all__ = ["VERSION"]

VERSION = "0.1.0"
