"""What the server stores: database, tables, migrations, files."""
