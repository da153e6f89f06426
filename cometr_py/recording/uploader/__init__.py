"""The uploader process, which delivers a journal while the training script runs."""
