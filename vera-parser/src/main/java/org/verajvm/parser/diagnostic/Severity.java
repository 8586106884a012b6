package org.verajvm.parser.diagnostic;

/** How much a diagnostic weighs: an error stops the pipeline after the phase that reports it. */
public enum Severity {
  ERROR,
  WARNING
}
