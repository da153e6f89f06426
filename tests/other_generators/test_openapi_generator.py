"""Clients that openapi-generator writes in other languages: they compile, and the one in R works against our server.

Debian has no package of some libraries that the output names. What a client uses of them stands in
`tests/other_generators/programs/`, or is cut out where it only formats dates.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.other_generators.test_typescript import STEPS
from tests.other_generators.toolchains import CRATES, JARS, PROGRAMS, needs, openapi_generator, run, rust_home

#: The Java libraries of the generator's library `native`.
JAVA = {
    "jackson-annotations": "libjackson2-annotations-java",
    "jackson-core": "libjackson2-core-java",
    "jackson-databind": "libjackson2-databind-java",
    "jakarta-annotation-api": "libjakarta-annotation-api-java",
    "jsr305": "libjsr305-java",
    "httpclient": "libhttpclient-java",
    "httpcore": "libhttpcore-java",
    "httpmime": "libhttpmime-java",
}
#: What Debian has of .NET: mono's compiler, and its libraries.
DOTNET = (
    "apt-get install mono-mcs libnewtonsoft-json5.0-cil libmono-system-net-http4.0-cil libmono-system-web4.0-cil "
    "libmono-system-componentmodel-dataannotations4.0-cil libmono-system-runtime-serialization4.0-cil"
)
NEWTONSOFT = Path("/usr/lib/cli/Newtonsoft.Json-5.0/Newtonsoft.Json.dll")


def test_r_client_records_and_reads_an_experiment(description: Path, shared_serve: str, tmp_path: Path) -> None:
    packages = "apt-get install r-base-core r-cran-httr2 r-cran-jsonlite r-cran-r6 r-cran-base64enc r-cran-stringr"
    libraries = Path("/usr/lib/R/site-library")
    needs({"R": packages}, {libraries / name: packages for name in ("httr2", "jsonlite", "R6", "base64enc", "stringr")})
    client, library = tmp_path / "client", tmp_path / "library"
    library.mkdir()
    options = "packageName=comet,returnExceptionOnFailure=true"
    # The library httr2: with httr, the default, an upload sends no file.
    openapi_generator("r", description, client, "--library", "httr2", f"--additional-properties={options}")
    run(["R", "CMD", "INSTALL", "--no-docs", "--no-byte-compile", "-l", str(library), str(client)], tmp_path)
    printed = run(["Rscript", str(PROGRAMS / "scenario.R"), shared_serve], tmp_path, R_LIBS=str(library))
    assert printed.splitlines() == STEPS


def test_go_client_compiles_with_the_standard_library(description: Path, tmp_path: Path) -> None:
    needs({"go": "apt-get install golang-go"})
    client = tmp_path / "client"
    openapi_generator("go", description, client, "--additional-properties=packageName=comet")
    # The tests that come with it want a library.
    shutil.rmtree(client / "test", ignore_errors=True)
    offline = {"GOFLAGS": "-mod=mod", "GOPROXY": "off", "GOTOOLCHAIN": "local"}
    run(["go", "vet", "./..."], client, GOCACHE=str(tmp_path / "cache"), GOPATH=str(tmp_path / "go"), **offline)
    assert float_types(client) == {"float64"}, "Go has less than 64 bits for a number"


def float_types(client: Path) -> set[str]:
    """The Go types of all numbers that are not integers."""
    return {name for path in client.glob("model_*.go") for name in re.findall(r"\bfloat\d\d\b", path.read_text())}


def test_java_client_compiles(description: Path, tmp_path: Path) -> None:
    jars = {JARS / f"{name}.jar": f"apt-get install {package}" for name, package in JAVA.items()}
    needs({"javac": "apt-get install default-jdk-headless"}, jars)
    client = tmp_path / "client"
    options = "openApiNullable=false,useJakartaEe=true"
    openapi_generator("java", description, client, "--library", "native", f"--additional-properties={options}")
    package = client / "src/main/java/org/openapitools/client"
    for path in package.glob("RFC3339*.java"):  # they need jackson-datatype-jsr310
        if path.stem != "RFC3339DateFormat":
            path.unlink()
    sources = [*map(str, client.rglob("*.java")), *map(str, (PROGRAMS / "java").rglob("*.java"))]
    sources = [path for path in sources if "/src/test/" not in path]
    class_path = ":".join(map(str, jars))
    command = ["javac", "-nowarn", "-proc:none", "-Xmaxerrs", "20", "-d", str(tmp_path / "classes"), "-cp", class_path]
    run([*command, *sources], client)
    assert list((tmp_path / "classes").rglob("MetricsApi.class"))


def test_rust_client_compiles(description: Path, tmp_path: Path) -> None:
    packages = "apt-get install librust-reqwest-dev librust-serde-dev librust-serde-json-dev librust-serde-repr-dev"
    crates = ("reqwest-0.11.13", "serde-1.0.152", "serde_json-1.0.87", "serde_repr-0.1.7", "url-2.3.1")
    needs({"cargo": "apt-get install cargo"}, {CRATES / name: packages for name in crates})
    client = tmp_path / "client"
    options = "packageName=comet,supportAsync=false"
    openapi_generator("rust", description, client, f"--additional-properties={options}")
    shutil.copytree(PROGRAMS / "serde_with", client / "serde_with")
    manifest = client / "Cargo.toml"
    text = manifest.read_text(encoding="utf-8").partition("[features]")[0]
    features = '["json", "blocking", "multipart"]'
    for name, source in {  # the releases that Debian has
        "serde_with": '{ path = "serde_with" }',
        "reqwest": f'{{ version = "*", default-features = false, features = {features} }}',
        "url": '"*"',
    }.items():
        text, count = re.subn(rf"(?m)^{name} = .*$", f"{name} = {source}", text)
        assert count == 1, f"the client has no dependency {name} any more"
    manifest.write_text(text, encoding="utf-8")
    (client / ".cargo").mkdir()
    sources = f'[source.crates-io]\nreplace-with = "debian"\n[source.debian]\ndirectory = "{CRATES}"\n'
    (client / ".cargo" / "config.toml").write_text(sources, encoding="utf-8")
    run(["cargo", "check", "--offline"], client, CARGO_HOME=str(tmp_path / "cargo"), **rust_home())


def test_csharp_client_compiles(description: Path, tmp_path: Path) -> None:
    needs({"mcs": DOTNET}, {NEWTONSOFT: DOTNET})
    client = tmp_path / "client"
    options = "packageName=Comet,targetFramework=net48,nullableReferenceTypes=false"
    openapi_generator("csharp", description, client, "--library", "httpclient", f"--additional-properties={options}")
    for path in client.rglob("*.cs"):  # Debian's Newtonsoft.Json has no naming strategies
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"NamingStrategy = new \w+\s*\{[^}]*\}", "", text), encoding="utf-8")
    names = ("System.Net.Http", "System.Web", "System.Runtime.Serialization", "System.ComponentModel.DataAnnotations")
    references = [f"-r:{name}" for name in (*names, str(NEWTONSOFT))]
    sources = [*map(str, (client / "src").rglob("*.cs")), str(PROGRAMS / "Polly.cs")]
    sources = [path for path in sources if ".Test/" not in path]
    library = tmp_path / "comet.dll"
    run(["mcs", "-target:library", f"-out:{library}", "-langversion:latest", *references, *sources], client)
    assert library.stat().st_size > 0
