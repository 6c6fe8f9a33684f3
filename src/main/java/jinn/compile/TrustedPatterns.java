package jinn.compile;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.instructions.ConstructInstruction;

/**
 * Takes the handlers out that javac wraps around every accessor of a record pattern, to turn
 * what it throws into a MatchException (JLS 14.30.2). Our accessors throw nothing, and each
 * handler costs a setjmp and a dozen spilled variables: a tenth of the binary.
 */
public final class TrustedPatterns implements ClassHolderTransformer {

    private static final String WRAPPED = "java.lang.MatchException";

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        for (MethodHolder method : type.getMethods()) {
            if (method.getProgram() == null) {
                continue;
            }
            for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                block.getTryCatchBlocks().removeIf(guarded -> wraps(guarded.getHandler()));
            }
        }
    }

    private static boolean wraps(BasicBlock handler) {
        for (Instruction instruction : handler) {
            boolean makes = instruction instanceof ConstructInstruction made
                    && made.getType().equals(WRAPPED);
            if (makes) {
                return true;
            }
        }
        return false;
    }
}
