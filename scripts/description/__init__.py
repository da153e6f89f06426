"""From the files of spec/ to the typed package of generated/.

``bundle`` reads and joins the files, ``lint`` holds the rules that the generator needs and does not enforce,
``generate`` runs the generator and checks what came out, ``drift`` compares that with what is committed.
"""
