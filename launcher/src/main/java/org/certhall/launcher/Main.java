package org.certhall.launcher;

import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import java.io.File;

@AtTheConsole
public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    File server = new File(args[0]);
    long t = System.nanoTime();
    PayaraMicro micro = PayaraMicro.getInstance();
    PayaraMicro.unpackJars();
    PayaraMicro.setUpackedJarDir(new File(server, "unpacked"));
    PayaraMicroRuntime runtime =
        micro.setHttpPort(8080).setNoCluster(true).setNoHazelcast(true).bootStrap();
    runtime.deploy(new File(server, "hall.ear"));
    System.err.println("ready " + (System.nanoTime() - t) / 1e9);
  }
}
