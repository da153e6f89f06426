"""How a training process records: it appends to a journal; a courier process delivers what stands there."""
