"""How a training process records: it appends to a journal; an uploader process delivers what stands there."""
