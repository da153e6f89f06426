"""Delivery of a journal's records to the server."""
