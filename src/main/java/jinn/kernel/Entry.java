package jinn.kernel;

import java.util.List;

/** How a forked child goes on as another applet of this image; the value is its exit code. */
public interface Entry {

    int enter(Kernel kernel, String applet, List<String> arguments);
}
