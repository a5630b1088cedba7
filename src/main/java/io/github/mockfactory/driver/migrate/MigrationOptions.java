package io.github.mockfactory.driver.migrate;

/**
 * How a migration goes about it.
 *
 * @param batchSize how many steps are validated at once; 0 for all of a phase
 * @param limit     how many steps are taken at most; 0 for all
 * @param rollbacks how many steps it may roll back
 * @param settings  every option that decides about the outcome, as text
 */
public record MigrationOptions(int batchSize, int limit, RollbackLimit rollbacks, String settings) {}
