"""A Comet server of your own: REST API v2 over a database and a folder of files, in this process or as a server.

:class:`cometr_py.server.comet_server.CometServer` answers requests; :mod:`cometr_py.server.web.app` puts it
behind HTTP, with pages to look at; :mod:`cometr_py.server.web.http_server` runs that.
"""
