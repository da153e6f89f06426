package com.fasterxml.jackson.datatype.jsr310;

/** Stands for the library jackson-datatype-jsr310, which Debian does not have. */
public class JavaTimeModule extends com.fasterxml.jackson.databind.module.SimpleModule {}
