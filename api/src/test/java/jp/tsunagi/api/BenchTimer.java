package jp.tsunagi.api;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Prints what questions cost: wall and processor time of each, after a warm-up. */
public final class BenchTimer {
  private static final int QUESTIONS = 300;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final int warmUp;

  /**
   * @param warmUp questions that are asked before and not counted
   */
  public BenchTimer(int warmUp) {
    this.warmUp = warmUp;
  }

  /** Asks the question with the numbers from 0. */
  public void time(String what, IntUnaryOperator question) {
    long sum = 0;
    for (int i = 0; i < warmUp; i++) {
      sum += question.applyAsInt(i);
    }
    double[] wall = new double[QUESTIONS];
    double[] cpu = new double[QUESTIONS];
    for (int i = 0; i < QUESTIONS; i++) {
      long wallBegan = System.nanoTime();
      long cpuBegan = THREADS.getCurrentThreadCpuTime();
      sum += question.applyAsInt(i);
      cpu[i] = (THREADS.getCurrentThreadCpuTime() - cpuBegan) / 1e6;
      wall[i] = (System.nanoTime() - wallBegan) / 1e6;
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    System.out.printf(
        "  %-52s wall p50 %8.3f ms p95 %8.3f ms   CPU p50 %8.3f ms p95 %8.3f ms%s%n",
        what,
        wall[QUESTIONS / 2],
        wall[QUESTIONS * 95 / 100],
        cpu[QUESTIONS / 2],
        cpu[QUESTIONS * 95 / 100],
        // Keeps the answers from being optimised away.
        sum == Long.MIN_VALUE ? "!" : "");
  }
}
