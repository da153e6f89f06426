// openapi-typescript and openapi-fetch: record an experiment, read it back, and get an error.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { paths } from "./schema";

const client = createClient<paths>({ baseUrl: process.argv[2], headers: { Authorization: "key" } });

const created = await client.POST("/api/rest/v2/write/experiment/create", {
  body: { workspaceName: "local", projectName: "typescript" },
});
assert(created.data, JSON.stringify(created.error));
const experimentKey = created.data.experimentKey;
console.log("created");

for (const [step, metricValue] of [0.5, 0.25, 0.125].entries()) {
  const logged = await client.POST("/api/rest/v2/write/experiment/metric", {
    body: { experimentKey, metricName: "loss", metricValue, step },
  });
  assert.equal(logged.response.status, 200);
}
const parameter = await client.POST("/api/rest/v2/write/experiment/parameter", {
  body: { experimentKey, parameterName: "rate", parameterValue: "0.1" },
});
assert.equal(parameter.response.status, 200);
console.log("logged");

const series = await client.GET("/api/rest/v2/experiment/metrics/get-metric", {
  params: { query: { experimentKey, metricName: "loss" } },
});
assert.deepEqual(series.data?.metrics.map((point) => Number(point.metricValue)), [0.5, 0.25, 0.125]);
console.log("read back");

const bytes = new Uint8Array([0, 1, 254, 255]);
const uploaded = await client.POST("/api/rest/v2/write/experiment/upload-asset", {
  params: { query: { experimentKey, fileName: "weights.bin" } },
  body: { file: "" },
  bodySerializer: () => {
    const form = new FormData();
    form.append("file", new Blob([bytes]), "weights.bin");
    return form;
  },
});
assert(uploaded.data, JSON.stringify(uploaded.error));
console.log("uploaded");

const listed = await client.GET("/api/rest/v2/experiment/asset/list", { params: { query: { experimentKey } } });
assert.deepEqual(listed.data?.assets?.map((asset) => asset.fileName), ["weights.bin"]);
console.log("listed");

const assetId = listed.data?.assets?.[0]?.assetId ?? "";
const file = await client.GET("/api/rest/v2/experiment/asset/get-asset", {
  params: { query: { experimentKey, assetId } },
  parseAs: "arrayBuffer",
});
assert.deepEqual(new Uint8Array(file.data as ArrayBuffer), bytes);
console.log("downloaded");

const rejected = await client.GET("/api/rest/v2/experiment/metadata", {
  params: { query: { experimentKey: "0".repeat(32) } },
});
assert.equal(rejected.data, undefined);
const message: string = rejected.error?.msg ?? "";
assert.match(message, /experiment/i);
console.log("rejected");
