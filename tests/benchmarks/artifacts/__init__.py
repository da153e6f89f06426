"""What uploading and downloading artifacts costs, beside comet_ml and curl."""
