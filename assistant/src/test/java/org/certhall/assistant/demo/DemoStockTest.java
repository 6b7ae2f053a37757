package org.certhall.assistant.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.certhall.assistant.token.TokenApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoStockTest {

  @TempDir Path folder;

  @Test
  void whenPrepared_thenTheHallFindsRequestsAndTheTokensArePluggedIn() throws Exception {
    new DemoStock(folder.resolve("tokens"), folder.resolve("demo")).prepare();
    assertThat(new DemoHandover(folder.resolve("demo")).pending())
        .containsExactly(DemoStock.LOCKED, DemoStock.FORGOTTEN);
    assertThat(application().userPin().locked()).isFalse();
    assertThat(
            new DemoTokenDriver(folder.resolve("tokens"))
                .token(DemoStock.BLANK)
                .application("APP1")
                .userPin()
                .factory())
        .isTrue();
  }

  @Test
  void whenTheHallHasNotAnsweredYet_thenFinishLeavesAllForTheNextTime() throws Exception {
    DemoStock stock = new DemoStock(folder.resolve("tokens"), folder.resolve("demo"));
    stock.prepare();
    stock.finish();
    assertThat(new DemoHandover(folder.resolve("demo")).pending()).hasSize(2);
    assertThat(Files.exists(folder.resolve("demo/YH20260001.administrator-pin"))).isTrue();
  }

  private TokenApplication application() throws Exception {
    return new DemoTokenDriver(folder.resolve("tokens"))
        .token(DemoStock.LOCKED)
        .application("APP1");
  }
}
