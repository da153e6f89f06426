# The R client of openapi-generator: record an experiment, read it back, and get an error.
#
# A function without `WithHttpInfo` cannot leave out a parameter that is optional: it hands on NULL, which the other one
# rejects.
library(comet)

client <- ApiClient$new(base_path = commandArgs(TRUE)[[1]], api_keys = c(Authorization = "key"))
experiments <- ExperimentsApi$new(client)
assets <- AssetsApi$new(client)

created <- experiments$CreateExperiment(CreateExperimentRequest$new(workspaceName = "local", projectName = "r"))
key <- created$experimentKey
stopifnot(is.character(key))
cat("created\n")

values <- c(0.5, 0.25, 0.125)
for (step in seq_along(values)) {
  point <- LogMetricRequest$new(
    experimentKey = key, metricName = "loss", metricValue = values[[step]], step = step
  )
  stopifnot(MetricsApi$new(client)$LogMetric(point)$code == 200)
}
parameter <- LogParameterRequest$new(experimentKey = key, parameterName = "rate", parameterValue = "0.1")
stopifnot(ParametersApi$new(client)$LogParameter(parameter)$code == 200)
cat("logged\n")

series <- MetricsApi$new(client)$GetMetricValues(key, "loss")$metrics
stopifnot(identical(vapply(series, function(point) as.numeric(point$metricValue), 0), values))
cat("read back\n")

bytes <- as.raw(c(0, 1, 254, 255))
path <- tempfile(fileext = ".bin")
writeBin(bytes, path)
uploaded <- assets$UploadAssetWithHttpInfo(key, file_name = "weights.bin", file = path)
stopifnot(uploaded$content$code == 200)
cat("uploaded\n")

listed <- assets$GetAssetsWithHttpInfo(key)$content$assets
stopifnot(length(listed) == 1, listed[[1]]$fileName == "weights.bin")
cat("listed\n")

copy <- tempfile()
downloaded <- assets$GetAssetWithHttpInfo(listed[[1]]$assetId, key, data_file = copy, .parse = FALSE)
stopifnot(identical(readBin(copy, "raw", 10), bytes))
cat("downloaded\n")

rejected <- tryCatch(
  experiments$GetExperimentMetadata(strrep("0", 32)),
  error = function(condition) conditionMessage(condition)
)
stopifnot(is.character(rejected), grepl("experiment", rejected, ignore.case = TRUE))
cat("rejected\n")
