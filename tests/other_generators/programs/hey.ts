// @hey-api/openapi-ts: record an experiment, read it back, and get an error.
import assert from "node:assert/strict";
import { client } from "./client/client.gen";
import {
  createExperiment,
  getAsset,
  getAssets,
  getExperimentMetadata,
  getMetricValues,
  logMetric,
  logParameter,
  uploadAsset,
} from "./client";

client.setConfig({ baseUrl: process.argv[2], auth: () => "key" });

const created = await createExperiment({ body: { workspaceName: "local", projectName: "typescript" } });
assert(created.data, JSON.stringify(created.error));
const experimentKey = created.data.experimentKey;
console.log("created");

for (const [step, metricValue] of [0.5, 0.25, 0.125].entries()) {
  await logMetric({ body: { experimentKey, metricName: "loss", metricValue, step }, throwOnError: true });
}
await logParameter({ body: { experimentKey, parameterName: "rate", parameterValue: "0.1" }, throwOnError: true });
console.log("logged");

const series = await getMetricValues({ query: { experimentKey, metricName: "loss" }, throwOnError: true });
assert.deepEqual(series.data.metrics.map((point) => Number(point.metricValue)), [0.5, 0.25, 0.125]);
console.log("read back");

const bytes = new Uint8Array([0, 1, 254, 255]);
await uploadAsset({
  query: { experimentKey, fileName: "weights.bin" },
  body: { file: new Blob([bytes]) },
  throwOnError: true,
});
console.log("uploaded");

const listed = await getAssets({ query: { experimentKey }, throwOnError: true });
assert.deepEqual(listed.data.assets?.map((asset) => asset.fileName), ["weights.bin"]);
console.log("listed");

const assetId = listed.data.assets?.[0]?.assetId ?? "";
const file = await getAsset({ query: { experimentKey, assetId }, parseAs: "arrayBuffer", throwOnError: true });
assert.deepEqual(new Uint8Array(file.data as unknown as ArrayBuffer), bytes);
console.log("downloaded");

const rejected = await getExperimentMetadata({ query: { experimentKey: "0".repeat(32) } });
assert.equal(rejected.data, undefined);
const message: string = rejected.error?.msg ?? "";
assert.match(message, /experiment/i);
console.log("rejected");
