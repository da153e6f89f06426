"""The journal of a recording: record types, the file, and its spool folder."""
