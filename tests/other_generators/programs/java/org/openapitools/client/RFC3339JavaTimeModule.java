package org.openapitools.client;

/** Stands for the generated class of this name, which needs jackson-datatype-jsr310. */
public class RFC3339JavaTimeModule extends com.fasterxml.jackson.databind.module.SimpleModule {}
