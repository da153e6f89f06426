"""The REST API of the server: requests, replies, and the handlers of its operations."""
