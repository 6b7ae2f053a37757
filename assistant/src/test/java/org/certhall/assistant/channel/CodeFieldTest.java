package org.certhall.assistant.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeFieldTest {

  private final List<String> brought = new ArrayList<>();

  @TempDir private Path home;
  private TestAssistant assistant;

  @BeforeEach
  void open() throws Exception {
    assistant = TestAssistant.in(home, List.of());
    assistant.takeCodes(
        new CodeDoor() {
          @Override
          public String bring(String hall, String typed) {
            if (typed.isEmpty()) {
              throw new Refusal(RefusalType.CODE_REFUSED, "不是号码<b>");
            }
            brought.add(hall + " " + typed);
            return "http://127.0.0.1/pin/next";
          }

          @Override
          public List<String> halls() {
            return List.of(TestHall.ORIGIN);
          }
        });
  }

  @AfterEach
  void close() {
    assistant.close();
  }

  private RawHttp.Got post(String origin, String body) throws Exception {
    Map<String, String> headers = new LinkedHashMap<>(assistant.host());
    if (origin != null) {
      headers.put("Origin", origin);
    }
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    return RawHttp.send(assistant.port(), "POST", "/errand", headers, body.getBytes());
  }

  private String own() {
    return "http://127.0.0.1:" + assistant.port();
  }

  @Test
  void whenACodeIsTypedOnTheHomePage_thenItsPageFollows() throws Exception {
    RawHttp.Got got = post(own(), "code=7KX9-0K11-23AB");
    assertThat(got.status()).isEqualTo(303);
    assertThat(got.header("Location")).isEqualTo("http://127.0.0.1/pin/next");
    assertThat(brought).containsExactly(" 7KX9-0K11-23AB");
  }

  @Test
  void whenAnotherSitePostsACode_thenRefused() throws Exception {
    assertThat(post(TestHall.ORIGIN, "code=7KX9-0K11-23AB").status()).isEqualTo(403);
    assertThat(post("null", "code=7KX9-0K11-23AB").status()).isEqualTo(403);
    assertThat(post(null, "code=7KX9-0K11-23AB").status()).isEqualTo(403);
    assertThat(brought).isEmpty();
  }

  @Test
  void whenTheCodeIsRefused_thenTheHomePageSaysWhy() throws Exception {
    RawHttp.Got got = post(own(), "code=");
    assertThat(got.status()).isEqualTo(409);
    assertThat(got.body()).contains("不是号码&#60;b&#62;", "id=\"code\"");
  }
}
