"""Record in a training process: it appends to a journal, which an uploader process delivers."""
