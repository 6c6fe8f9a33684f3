package jinn.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** One file of ours, as text and as the compiler's own tree. */
record Source(Path path, List<String> lines, CompilationUnitTree tree, Trees trees) {

    static final Path MAIN = Path.of("src/main/java");
    static final Path TEST = Path.of("src/test/java");

    static List<Source> under(Path root) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(root);
                var manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> paths = files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
            var units = manager.getJavaFileObjectsFromPaths(paths);
            var task = (JavacTask) compiler.getTask(null, manager, null, null, null, units);
            Trees trees = Trees.instance(task);
            List<Source> sources = new ArrayList<>();
            for (CompilationUnitTree tree : task.parse()) {
                Path path = Path.of(tree.getSourceFile().toUri());
                Path relative = Path.of("").toAbsolutePath().relativize(path);
                sources.add(new Source(relative, Files.readAllLines(path), tree, trees));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String packageName() {
        return tree.getPackageName().toString();
    }

    /** The jinn packages that it imports. */
    List<String> imported() {
        return tree.getImports().stream().map(i -> i.getQualifiedIdentifier().toString())
                .map(name -> name.replaceAll("\\.[A-Z*].*", "")).distinct().toList();
    }

    int firstLine(Tree node) {
        long at = trees.getSourcePositions().getStartPosition(tree, node);
        return (int) tree.getLineMap().getLineNumber(at);
    }

    int lastLine(Tree node) {
        long at = trees.getSourcePositions().getEndPosition(tree, node);
        return (int) tree.getLineMap().getLineNumber(at);
    }
}
