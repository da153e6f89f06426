"""The web application: the API over HTTP, and the pages."""
